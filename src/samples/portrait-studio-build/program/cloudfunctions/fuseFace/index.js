const cloud = require('wx-server-sdk');
const tencentcloud = require('tencentcloud-sdk-nodejs');

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

const FacefusionClient = tencentcloud.facefusion.v20220927.Client;

const client = new FacefusionClient({
  credential: { secretId: process.env.SECRET_ID, secretKey: process.env.SECRET_KEY },
  region: 'ap-guangzhou',
  profile: { httpProfile: { endpoint: 'facefusion.tencentcloudapi.com', reqTimeout: 30 } },
});

const db = cloud.database();

async function templates({ theme }) {
  const { data } = await db.collection('templates').where({ theme, online: true }).orderBy('used', 'desc').limit(60).get();
  return data.map(({ _id, title, cover, used }) => ({ id: _id, title, cover, used }));
}

async function fuse({ templateId, fileID }) {
  const { data: template } = await db.collection('templates').doc(templateId).get();
  const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] });
  const { FusedImage } = await client.FuseFaceUltra({
    RspImgType: 'url',
    ModelUrl: template.model,
    MergeInfos: [{ Url: fileList[0].tempFileURL, TemplateFaceRect: template.rect }],
    FusionUltraParam: { SwapModelType: 4 },
    LogoAdd: 0,
  });
  await db.collection('templates').doc(templateId).update({ data: { used: db.command.inc(1) } });
  return { url: FusedImage };
}

const ACTIONS = { templates, fuse };

exports.main = async (event) => {
  const run = ACTIONS[event.action];
  if (!run) {
    return { code: 400, message: '未知操作' };
  }
  try {
    return { code: 0, data: await run(event) };
  } catch (error) {
    console.error(event.action, error);
    return { code: 500, message: '人脸不清晰，请换一张正面照' };
  }
};
